"""Runs the early stopping and the schedulers of the frameworks themselves on curves.

    callbacks.py NAME [DIRECTORY] < cases > results

NAME is a function below. DIRECTORY holds a package in another version than the installed one, as
`pip install --no-deps --target` lays it. A case is a JSON line {values, mode, options}, a result one of {stop, best,
because} or {reductions, best}; numbers that JSON lacks are strings. The first line of the output is the version.
"""

import ast
import json
import logging
import os
import sys
import warnings
from importlib.metadata import distributions, version
from types import SimpleNamespace as Stub
from typing import Optional

import numpy as np

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
# Callbacks of before NumPy 2 use its old name.
np.Inf = np.inf


def main(name, directory=None):
    if directory:
        sys.path.insert(0, directory)
    cases = [json.loads(line) for line in sys.stdin]
    out, sys.stdout = sys.stdout, sys.stderr
    told, make = globals()[name](directory)
    print(json.dumps({"version": told}), file=out)
    for case in cases:
        values = [float(value) for value in case["values"]]
        print(json.dumps(make(values, case["mode"], case["options"])), file=out)


def version_in(directory, package):
    """The version of a package, in the directory where there is one."""
    if not directory:
        return version(package)
    return next(d.version for d in distributions(path=[directory]) if d.name.lower() == package)


def source_class(path, name, names):
    """A class from the source of a package that cannot be imported here, with the names that it needs."""
    tree = ast.parse(open(path, encoding="utf-8").read())
    found = next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == name)
    found.decorator_list = []
    exec(compile(ast.Module([found], []), path, "exec"), names)
    return names[name]


def watch(values, step, best):
    """Feeds values until it stops. step(i, value) is true, or says why, where it stops; best() is what is held."""
    held, since = None, None
    for i, value in enumerate(values):
        ended = step(i, value)
        # The very object that was fed is held, and it is not just equal to the one before.
        if best() is value and not (held is not None and held == value):
            held, since = value, i
        if ended:
            return {"stop": i, "best": since, "because": ended if isinstance(ended, str) else "patience"}
    return {"stop": None, "best": since, "because": None}


# --- Keras


def early_stopping(make):
    """A run of EarlyStopping as `fit` calls it; make gives the callback."""

    def run(values, mode, options):
        model = Stub(stop_training=False)
        callback = make(model, monitor="val_loss", mode=mode, **options)
        callback.on_train_begin()

        def step(i, value):
            callback.on_epoch_end(i, {"val_loss": value})
            return model.stop_training

        return watch(values, step, lambda: getattr(callback, "best", None))

    return run


def keras(_):
    import keras

    def make(model, **options):
        callback = keras.callbacks.EarlyStopping(**options)
        callback.set_model(model)
        return callback

    return f"Keras {keras.__version__}, {keras.backend.backend()}", early_stopping(make)


def tf_keras(_):
    import tf_keras

    def make(model, **options):
        callback = tf_keras.callbacks.EarlyStopping(**options)
        callback.set_model(model)
        return callback

    return f"tf-keras {tf_keras.__version__}", early_stopping(make)


def keras_2(directory):
    class Callback:
        def __init__(self):
            pass

    names = {"np": np, "warnings": warnings, "logging": logging, "Callback": Callback}
    found = source_class(os.path.join(directory, keras_2_file(directory)), "EarlyStopping", names)

    def make(model, **options):
        callback = found(**options)
        callback.model = model
        return callback

    return f"Keras {version_in(directory, 'keras')} (class)", early_stopping(make)


def keras_2_file(directory):
    files = ["keras/src/callbacks.py", "keras/callbacks.py"]
    return next(file for file in files if os.path.exists(os.path.join(directory, file)))


def reduce_lr(keras, rate_of):
    """A run of Keras's ReduceLROnPlateau with a real optimizer, whose rate stays far from 0."""

    optimizer = keras.optimizers.SGD(1.0)

    def run(values, mode, options):
        optimizer.learning_rate = 1.0
        callback = keras.callbacks.ReduceLROnPlateau(monitor="val_loss", mode=mode, factor=0.9, **options)
        callback.set_model(Stub(optimizer=optimizer))
        callback.on_train_begin()
        rate = rate_of(optimizer)
        reductions = []

        def step(i, value):
            nonlocal rate
            callback.on_epoch_end(i, {"val_loss": value})
            now = rate_of(optimizer)
            if now < rate:
                reductions.append(i)
            rate = now

        return {"reductions": reductions, "best": watch(values, step, lambda: callback.best)["best"]}

    return run


def keras_plateau(_):
    import keras

    run = reduce_lr(keras, lambda optimizer: float(keras.ops.convert_to_numpy(optimizer.learning_rate)))
    return f"Keras {keras.__version__}, {keras.backend.backend()}", run


def tf_keras_plateau(_):
    import tf_keras

    run = reduce_lr(tf_keras, lambda optimizer: float(optimizer.learning_rate.numpy()))
    return f"tf-keras {tf_keras.__version__}", run


# --- PyTorch and what stands on it


def torch_plateau(_):
    import torch

    def run(values, mode, options):
        weight = torch.nn.Parameter(torch.zeros(1))
        optimizer = torch.optim.SGD([weight], lr=1.0)
        scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(
            optimizer, mode=mode, factor=0.9, eps=0, **options
        )
        reductions = []

        def step(i, value):
            before = optimizer.param_groups[0]["lr"]
            scheduler.step(value)
            if optimizer.param_groups[0]["lr"] < before:
                reductions.append(i)

        return {"reductions": reductions, "best": watch(values, step, lambda: scheduler.best)["best"]}

    return f"PyTorch {torch.__version__}", run


def lightning(_):
    import torch
    from lightning.pytorch.callbacks import EarlyStopping

    causes = {
        "non_finite_metric": "non-finite",
        "stopping_threshold": "threshold",
        "divergence_threshold": "divergence",
        "patience_exhausted": "patience",
    }

    def run(values, mode, options):
        callback = EarlyStopping("val_loss", mode=mode, **options)
        trainer = Stub(
            callback_metrics={},
            fast_dev_run=False,
            should_stop=False,
            current_epoch=0,
            strategy=Stub(reduce_boolean_decision=lambda decision, all: decision),
        )
        # As `self.log` keeps a number: a tensor of the default type.
        tensors = [torch.tensor(value) for value in values]

        def step(i, tensor):
            trainer.callback_metrics["val_loss"] = tensor
            callback._run_early_stopping_check(trainer)
            return trainer.should_stop and causes[callback.stopping_reason.name.lower()]

        # squeeze() makes a tensor of its own.
        held = lambda: next((t for t in tensors if t.data_ptr() == callback.best_score.data_ptr()), None)
        return watch(tensors, step, held)

    return f"Lightning {version('lightning')}", run


def ignite(_):
    from ignite.engine import Engine
    from ignite.handlers import EarlyStopping

    def run(values, mode, options):
        score = None
        trainer = Engine(lambda engine, batch: None)
        handler = EarlyStopping(
            score_function=lambda engine: score, trainer=trainer, mode=mode, **options
        )

        def step(i, value):
            nonlocal score
            score = value
            handler(None)
            return trainer.should_terminate

        return watch(values, step, lambda: handler.best_score)

    return f"Ignite {version('pytorch-ignite')}", run


def fastai(_):
    from fastai.callback.tracker import CancelFitException, EarlyStoppingCallback

    def run(values, mode, options):
        recorder = Stub(metric_names=["epoch", "valid_loss"], values=[])
        comp = np.less if mode == "min" else np.greater
        callback = EarlyStoppingCallback(monitor="valid_loss", comp=comp, **options)
        callback.learn = Stub(recorder=recorder, epoch=0)
        callback.before_fit()

        def step(i, value):
            recorder.values.append([value])
            try:
                callback.after_epoch()
            except CancelFitException:
                return True

        return watch(values, step, lambda: callback.best)

    return f"fastai {version('fastai')}", run


def ultralytics(directory):
    names = {"LOGGER": logging.getLogger(), "colorstr": str}
    path = os.path.join(directory, "ultralytics/utils/torch_utils.py")
    found = source_class(path, "EarlyStopping", names)

    def run(values, mode, options):
        stopper = found(**options)
        fitness = values if mode == "max" else [-value for value in values]
        # The trainer counts epochs from 1 here.
        result = watch(fitness, lambda i, value: stopper(i + 1, value), lambda: None)
        return {**result, "best": stopper.best_epoch - 1}

    return f"Ultralytics {version_in(directory, 'ultralytics')} (class)", run


# --- Transformers


def hugging_face_run(callback_class, keep_best):
    """A run of the callback, with keep_best(trainer, metrics) of the Trainer after each evaluation."""

    def run(values, mode, options):
        args = Stub(metric_for_best_model="loss", greater_is_better=mode == "max", save_strategy=None)
        state = Stub(best_metric=None, best_model_checkpoint=None, global_step=0)
        control = Stub(should_training_stop=False)
        trainer = Stub(args=args, state=state)
        callback = callback_class(
            early_stopping_patience=options["patience"],
            early_stopping_threshold=options["early_stopping_threshold"],
        )

        def step(i, value):
            metrics = {"eval_loss": value}
            callback.on_evaluate(args, state, control, metrics=metrics)
            keep_best(trainer, metrics)
            return control.should_training_stop

        return watch(values, step, lambda: state.best_metric)

    return run


def hugging_face(_):
    from transformers import EarlyStoppingCallback, Trainer

    def keep_best(trainer, metrics):
        Trainer._determine_best_metric(trainer, metrics=metrics, trial=None)

    return f"Transformers {version('transformers')}", hugging_face_run(EarlyStoppingCallback, keep_best)


def hugging_face_4(directory):
    folder = os.path.join(directory, "transformers")
    bases = {name: type(name, (), {}) for name in ("TrainerCallback", "ExportableState")}
    names = {"np": np, "logger": logging.getLogger(), "Optional": Optional, **bases}
    found = source_class(os.path.join(folder, "trainer_callback.py"), "EarlyStoppingCallback", names)
    tree = ast.parse(open(os.path.join(folder, "trainer.py"), encoding="utf-8").read())
    save = next(n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and n.name == "_save_checkpoint")
    block = next(n for n in save.body if isinstance(n, ast.If) and "metric_for_best_model" in ast.unparse(n.test))
    code = compile(ast.Module([block], []), "trainer.py", "exec")

    def keep_best(trainer, metrics):
        exec(code, {"np": np, "self": trainer, "metrics": metrics, "output_dir": "checkpoint"})

    told = f"Transformers {version_in(directory, 'transformers')} (class)"
    return told, hugging_face_run(found, keep_best)


# --- Boosting


def xgboost(_):
    import xgboost

    booster = xgboost.train({}, xgboost.DMatrix(np.zeros((2, 1)), label=np.zeros(2)), num_boost_round=0)

    def run(values, mode, options):
        callback = xgboost.callback.EarlyStopping(
            rounds=options["patience"], min_delta=options["min_delta"], maximize=mode == "max"
        )
        callback.before_training(booster)
        log = []

        def step(i, value):
            log.append(value)
            return callback.after_iteration(booster, i, {"valid": {"loss": log}})

        result = watch(values, step, lambda: None)
        return {**result, "best": int(booster.attr("best_iteration"))}

    return f"XGBoost {version('xgboost')}", run


def lightgbm(_):
    import lightgbm
    from lightgbm.callback import CallbackEnv, EarlyStopException

    def run(values, mode, options):
        callback = lightgbm.early_stopping(
            options["patience"], min_delta=options["min_delta"], verbose=False
        )

        def step(i, value):
            # The last iteration of a training ends it anyway: it is never reached here.
            env = CallbackEnv(
                model=None,
                params={},
                iteration=i,
                begin_iteration=0,
                end_iteration=len(values) + 2,
                evaluation_result_list=[lightgbm.basic.EvalResult("valid", "loss", value, mode == "max")],
            )
            try:
                callback(env)
            except EarlyStopException as stop:
                assert stop.best_iteration == callback.best_iter[0]
                return True

        result = watch(values, step, lambda: None)
        return {**result, "best": callback.best_iter[0] if callback.best_iter else None}

    return f"LightGBM {version('lightgbm')}", run


def catboost(_):
    import catboost

    features, target = np.array([[0.0], [1.0], [2.0]]), np.array([0.0, 1.0, 0.0])
    learn = catboost.Pool(features, target)
    test = catboost.Pool(features[:2], target[:2])

    # CatBoost copies the metric, so what it counts lies outside.
    watched = Stub(values=[], seen=0)

    class Curve:
        def __init__(self, is_max):
            self.is_max = is_max

        def is_max_optimal(self):
            return self.is_max

        def evaluate(self, approxes, target, weight):
            if len(target) != test.num_row():
                return 0.0, 1.0
            watched.seen += 1
            return watched.values[watched.seen - 1], 1.0

        def get_final_error(self, error, weight):
            return error

    def run(values, mode, options):
        # One iteration more, no better than any, tells a stop at the last from an end there.
        spare = max(values) + 1 if mode == "min" else min(values) - 1
        watched.values, watched.seen = [*values, spare], 0
        detector = {name: value for name, value in options.items() if name != "patience"}
        model = catboost.CatBoost(
            {
                "loss_function": "RMSE",
                "eval_metric": Curve(mode == "max"),
                "iterations": len(values) + 1,
                "od_wait": options["patience"],
                **detector,
                "depth": 1,
                "boost_from_average": False,
                "use_best_model": False,
                "thread_count": 1,
                "allow_writing_files": False,
                "logging_level": "Silent",
            }
        )
        model.fit(learn, eval_set=test)
        stop = watched.seen - 1 if watched.seen <= len(values) else None
        because = None if stop is None else "patience"
        return {"stop": stop, "best": model.get_best_iteration(), "because": because}

    return f"CatBoost {version('catboost')}", run


if __name__ == "__main__":
    main(*sys.argv[1:])
