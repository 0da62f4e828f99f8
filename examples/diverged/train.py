# Divergence: the learning rate warms up to a value far too high; the loss falls, then explodes to NaN.
# Run: KERAS_BACKEND=torch python train.py   (pip install keras==3.15.1 torch==2.13.0 numpy==2.4.6)
import keras
import numpy as np

keras.utils.set_random_seed(1)
rng = np.random.default_rng(1)
x = rng.normal(size=(1000, 6)).astype("float32")
x[:, 5] *= 3
y = (x @ np.array([3, -2, 1, 0.5, 0, 0.2]) + 0.5 * rng.normal(size=1000)).astype("float32")

model = keras.Sequential([keras.Input((6,)), keras.layers.Dense(1)])
model.compile(keras.optimizers.SGD(), "mse")
warm_up = keras.callbacks.LearningRateScheduler(lambda epoch: 0.02 * (epoch + 1))
log = keras.callbacks.CSVLogger("training.log")
model.fit(x, y, batch_size=100, epochs=18, validation_split=0.2, verbose=0, callbacks=[warm_up, log])
