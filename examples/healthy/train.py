# A healthy run: training and validation loss fall together to the last epoch.
# Run: KERAS_BACKEND=torch python train.py   (pip install keras==3.15.1 torch==2.13.0 numpy==2.4.6)
import json

import keras
import numpy as np

keras.utils.set_random_seed(1)
rng = np.random.default_rng(1)
x = rng.normal(size=(8000, 10)).astype("float32")
score = x[:, 0] * x[:, 1] + x[:, 2] - 0.5 * x[:, 3] + 0.3 * rng.normal(size=8000)
y = (score > 0).astype("float32")

model = keras.Sequential(
    [
        keras.Input((10,)),
        keras.layers.Dense(16, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile(keras.optimizers.Adam(2e-3), "binary_crossentropy", metrics=["accuracy"])
history = model.fit(x, y, batch_size=200, epochs=40, validation_split=0.25, verbose=0)

with open("history.json", "w") as file:
    json.dump(history.history, file)
