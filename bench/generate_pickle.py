"""Histories to measure the pickle reader with: python3 bench/generate_pickle.py <directory>   (needs numpy).

history.pkl: 8 series, 2.2 M floats, 20 MB. history_np.pkl: 139,000 NumPy scalars, 2 MB. Compare with
python3 -c 'import pickle, sys; pickle.load(open(sys.argv[1], "rb"))' <file>
"""

import pickle
import random
import sys
from pathlib import Path

import numpy as np

names = ["loss", "accuracy", "val_loss", "val_accuracy", "mae", "val_mae", "f1", "val_f1"]
directory = Path(sys.argv[1])
random.seed(7)


def dump(name, numbers, make):
    history = {key: [make(random.random()) for _ in range(numbers // len(names))] for key in names}
    with open(directory / name, "wb") as file:
        pickle.dump(history, file, protocol=4)


dump("history.pkl", 2_222_222, float)
dump("history_np.pkl", 139_000, np.float32)
