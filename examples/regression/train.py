# A regression: the change lowers the learning rate; both curves look healthy, but its best is worse.
# Run: KERAS_BACKEND=torch python train.py   (pip install keras==3.15.1 torch==2.13.0 numpy==2.4.6)
import json

import keras
import numpy as np

RUNS = {"base/history.json": 2e-3, "history.json": 5e-4}  # the file of each run: its learning rate

rng = np.random.default_rng(1)
x = rng.normal(size=(4000, 8)).astype("float32")
y = (x[:, 0] * x[:, 1] + np.abs(x[:, 2]) - x[:, 3] + 0.4 * rng.normal(size=4000)).astype("float32")

for path, learning_rate in RUNS.items():
    keras.utils.set_random_seed(1)
    model = keras.Sequential(
        [
            keras.Input((8,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(1),
        ]
    )
    model.compile(keras.optimizers.Adam(learning_rate), "mse", metrics=["mae"])
    history = model.fit(x, y, batch_size=100, epochs=30, validation_split=0.25, verbose=0)
    with open(path, "w") as file:
        json.dump(history.history, file)
