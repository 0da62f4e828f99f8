"""Writes the metrics of a training as pandas does, about as large as asked: train rows and val rows in turn, so that a
third of the cells is null.

Usage: parquet_table.py <bytes> <file>
"""

import sys

import numpy
import pandas

size, path = int(sys.argv[1]), sys.argv[2]
# A number takes about four bytes in the file, and a row has five that are not null and not a counter.
rows = max(20, size // 22 // 2 * 2)
random = numpy.random.default_rng(18)
step = numpy.arange(rows) // 2 * 50 + 49
frame = pandas.DataFrame({"epoch": step // 1000, "step": step})
for side in ("train", "val"):
    for name in ("acc", "aux_loss", "f1", "loss"):
        values = (numpy.exp(-step / 1e7) + 0.05 * random.random(rows)).astype("float32")
        is_missing = numpy.arange(rows) % 2 == (1 if side == "train" else 0)
        frame[f"{side}_{name}"] = pandas.Series(numpy.where(is_missing, numpy.float32("nan"), values))
frame["grad_norm"] = random.random(rows).astype("float32")
frame.to_parquet(path)
