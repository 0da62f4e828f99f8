# A plateau: a straight line learns what it can of a curved problem, then nothing more.
# Run: KERAS_BACKEND=torch python train.py   (pip install keras==3.15.1 torch==2.13.0 numpy==2.4.6)
import keras
import numpy as np

keras.utils.set_random_seed(1)
rng = np.random.default_rng(1)
x = rng.uniform(-2, 2, size=(2000, 4)).astype("float32")
y = (x[:, 0] / 2 + x[:, 1] ** 2 - 4 / 3 + np.sin(3 * x[:, 2])).astype("float32")

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, kernel_initializer="zeros")])
model.compile(keras.optimizers.SGD(0.004), "mse", metrics=["mae"])
log = keras.callbacks.CSVLogger("training.log")
model.fit(x, y, batch_size=50, epochs=40, validation_split=0.25, verbose=0, callbacks=[log])
