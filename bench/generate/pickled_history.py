"""Pickles a Keras history of eight lists, about as large as asked.

Usage: pickled_history.py floats|numpy <bytes> <file>
"""

import pickle
import random
import sys

kind, size, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
random.seed(17)
names = [f"{side}{name}" for side in ("", "val_") for name in ("loss", "accuracy", "aux_loss", "f1")]

if kind == "numpy":
    import numpy

    make, width = (lambda: numpy.float32(random.random())), 15
else:
    make, width = random.random, 9

epochs = max(1, size // width // len(names))
history = {name: [make() for _ in range(epochs)] for name in names}
with open(path, "wb") as file:
    pickle.dump(history, file, protocol=4)
