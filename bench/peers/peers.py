"""The peers in Python: reads a file in one way, and prints what that took.

Usage: peers.py pandas|json|keras-log|mixed-log|pickle|tensorboard <file> [--values]
       peers.py data-server <port>

With --values it then counts and adds up every series.
"""

import json
import re
import sys
import time


def pandas(path):
    import pandas

    frame = pandas.read_csv(path)
    return lambda: {name: frame[name].dropna().tolist() for name in frame.columns}


def json_load(path):
    with open(path) as file:
        state = json.load(file)

    def series():
        lists = {}
        for record in state["log_history"]:
            for name, value in record.items():
                lists.setdefault(name, []).append(value)
        return lists

    return series


def keras_log(path):
    colours = re.compile(r"\x1b\[[\d;]*m")
    metric = re.compile(r" - (\w+): ([-+.\deE]+|nan|inf)")
    lists = {}
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file:
            shown = colours.sub("", line.rstrip("\n").rsplit("\r", 1)[-1])
            for name, value in metric.findall(shown):
                lists.setdefault(name, []).append(float(value))
    return lambda: lists


def mixed_log(path):
    printed = re.compile(r"Epoch \d+/\d+: train_loss (\S+) val_loss (\S+) val_acc (\S+)$")
    lists = {"train_loss": [], "val_loss": [], "val_acc": []}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if found := printed.match(line):
                for values, value in zip(lists.values(), found.groups()):
                    values.append(float(value))
    return lambda: lists


def pickle_load(path):
    import pickle

    with open(path, "rb") as file:
        history = pickle.load(file)
    return lambda: {name: [float(value) for value in values] for name, values in history.items()}


def tensorboard(path):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util import tensor_util

    events = EventAccumulator(path, size_guidance={"scalars": 0, "tensors": 0})
    events.Reload()

    def series():
        tags = events.Tags()
        scalars = {tag: [event.value for event in events.Scalars(tag)] for tag in tags["scalars"]}
        for tag in tags["tensors"]:
            scalars[tag] = [
                float(tensor_util.make_ndarray(event.tensor_proto).item()) for event in events.Tensors(tag)
            ]
        return scalars

    return series


def data_server(port):
    """All scalars that a data server has loaded: no peer itself, asked once, after the time is taken."""
    import grpc
    from tensorboard.data.proto import data_provider_pb2 as pb
    from tensorboard.data.proto import data_provider_pb2_grpc

    options = [("grpc.max_receive_message_length", -1)]
    stub = data_provider_pb2_grpc.TensorBoardDataProviderStub(grpc.insecure_channel(f"localhost:{port}", options))
    request = pb.ReadScalarsRequest(experiment_id="x", plugin_filter=pb.PluginFilter(plugin_name="scalars"))
    request.downsample.num_points = 2**31 - 1
    lists = {}
    for run in stub.ReadScalars(request).runs:
        for tag in run.tags:
            lists[tag.tag_name] = list(tag.data.value)
    return lambda: lists


def add_up(lists):
    found = {}
    for name, values in lists.items():
        total = 0.0
        # Not sum(), which is more exact than one addition after the other from Python 3.12 on.
        for value in values:
            total += value
        found[name] = [len(values), total]
    return found


ways = {
    "pandas": pandas,
    "json": json_load,
    "keras-log": keras_log,
    "mixed-log": mixed_log,
    "pickle": pickle_load,
    "tensorboard": tensorboard,
    "data-server": data_server,
}

series = ways[sys.argv[1]](sys.argv[2])
cpu = time.process_time()
with open("/proc/self/status") as status:
    peak = int(re.search(r"VmHWM:\s+(\d+) kB", status.read())[1]) * 1024
told = {"cpu": cpu, "peak": peak}
if "--values" in sys.argv:
    told["found"] = add_up(series())
print(json.dumps(told))
