# Overfitting: a big net learns 300 noisy examples by heart; its validation loss turns up early.
# Run: KERAS_BACKEND=torch python train.py   (pip install keras==3.15.1 torch==2.13.0 numpy==2.4.6)
import json

import keras
import numpy as np

keras.utils.set_random_seed(1)
rng = np.random.default_rng(1)
x = rng.normal(size=(600, 20)).astype("float32")
score = x[:, 0] + x[:, 1] * x[:, 2] + rng.normal(size=600)
y = (score > 0).astype("float32")

model = keras.Sequential(
    [
        keras.Input((20,)),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile(keras.optimizers.Adam(1e-3), "binary_crossentropy", metrics=["accuracy"])
history = model.fit(x, y, batch_size=32, epochs=40, validation_split=0.5, verbose=0)

with open("history.json", "w") as file:
    json.dump(history.history, file)
