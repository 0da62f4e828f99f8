"""The types of the JSON report. Generated from schema.report.json by `npm run generate`; do not edit."""

from typing import Dict, List, Literal, Optional, TypedDict, Union

Point = TypedDict(
    "Point",
    {
        "at": float,
        "train": Optional[float],
        "val": Optional[float],
    },
)

Gap = TypedDict(
    "Gap",
    {
        "absolute": Optional[float],
        "relative": Optional[float],
    },
)

Base = TypedDict(
    "Base",
    {
        "best": Optional[float],
        "last": Optional[float],
        "plot": List[Optional[float]],
    },
)

Plot = TypedDict(
    "Plot",
    {
        "at": List[float],
        "train": Optional[List[Optional[float]]],
        "val": Optional[List[Optional[float]]],
    },
)

Curve = TypedDict(
    "Curve",
    {
        "metric": str,
        "train": Optional[str],
        "val": Optional[str],
        "direction": Optional[Literal["min", "max"]],
        "axis": Literal["epoch", "step", "row"],
        "points": int,
        "first": Point,
        "best": Optional[Point],
        "last": Point,
        "gap": Gap,
        "base": Optional[Base],
        "plot": Plot,
    },
)

Line = TypedDict(
    "Line",
    {
        "first": int,
        "last": int,
    },
)

Series = TypedDict(
    "Series",
    {
        "name": str,
        "place": Optional[str],
        "file": Optional[str],
        "lines": Optional[Line],
        "values": int,
        "side": Optional[Literal["train", "val"]],
        "metric": Optional[str],
        "side_from": Optional[str],
        "shift": Optional[int],
    },
)

LeftOut = TypedDict(
    "LeftOut",
    {
        "what": str,
        "why": str,
    },
)

Receipt = TypedDict(
    "Receipt",
    {
        "series": List[Series],
        "left_out": List[LeftOut],
    },
)

Run = TypedDict(
    "Run",
    {
        "name": str,
        "verdict": Literal["pass", "fail", "inconclusive", "error"],
        "format": str,
        "files": List[str],
        "params": Dict[str, Union[str, float, bool]],
        "group": str,
        "base_params": Dict[str, Union[str, float, bool]],
        "evaluations": int,
        "metrics": List[str],
        "curves": List[Curve],
        "receipt": Receipt,
        "rules": Dict[str, Dict[str, Union[str, float, bool, List[Union[str, float]]]]],
    },
)

Waived = TypedDict(
    "Waived",
    {
        "reason": str,
        "by": str,
        "until": Optional[str],
        "expired": bool,
    },
)

SetAt = TypedDict(
    "SetAt",
    {
        "file": str,
        "line": Optional[int],
    },
)

Finding = TypedDict(
    "Finding",
    {
        "rule": str,
        "level": Literal["error", "warning", "info"],
        "required": bool,
        "status": Literal["pass", "fail", "not-judged"],
        "run": str,
        "runs": List[str],
        "metric": Optional[str],
        "reason": str,
        "actual": Optional[float],
        "limit": Optional[float],
        "unit": Literal["metric", "share"],
        "at": Optional[float],
        "comparison": Optional[Literal["worse", "better", "same"]],
        "message": str,
        "advice": str,
        "waived": Optional[Waived],
        "set_at": Optional[SetAt],
    },
)

Row = TypedDict(
    "Row",
    {
        "value": Union[str, float, bool],
        "runs": int,
        "best": float,
        "deviation": Optional[float],
        "gap": Optional[float],
        "evaluations": float,
    },
)

Sweep = TypedDict(
    "Sweep",
    {
        "param": str,
        "along": List[str],
        "metric": str,
        "series": str,
        "direction": Literal["min", "max"],
        "alone": bool,
        "rows": List[Row],
    },
)

BaselineAbsent = TypedDict(
    "BaselineAbsent",
    {
        "kind": Literal["absent"],
        "because": str,
    },
)

Published = TypedDict(
    "Published",
    {
        "run": int,
        "commit": str,
        "how": Literal["merged-into", "merge-base", "ancestor", "newest", "previous", "given"],
        "behind": Optional[int],
        "age": int,
        "failed": bool,
    },
)

BaselineFound = TypedDict(
    "BaselineFound",
    {
        "kind": Literal["found"],
        "from": str,
        "runs": List[str],
        "missing": List[str],
        "published": List[Published],
    },
)

Change = TypedDict(
    "Change",
    {
        "setting": str,
        "runs": Optional[List[str]],
        "before": Optional[Union[Dict[str, Union[str, float, bool, List[Union[str, float]]]], str]],
        "after": Optional[Union[Dict[str, Union[str, float, bool, List[Union[str, float]]]], str]],
    },
)

ConfigChangedSince = TypedDict(
    "ConfigChangedSince",
    {
        "since": str,
        "changes": List[Change],
    },
)

ConfigChangedBecause = TypedDict(
    "ConfigChangedBecause",
    {
        "because": str,
        "changes": List[Change],
    },
)

Problem = TypedDict(
    "Problem",
    {
        "level": Literal["error", "inconclusive", "note"],
        "file": str,
        "line": Optional[int],
        "message": str,
    },
)

Report = TypedDict(
    "Report",
    {
        "schema": Literal["lossgate.report/1"],
        "verdict": Literal["pass", "fail", "inconclusive", "error"],
        "headline": str,
        "notes": List[str],
        "advice": str,
        "runs": List[Run],
        "findings": List[Finding],
        "sweeps": List[Sweep],
        "baseline": Union[BaselineAbsent, BaselineFound],
        "config_changed": Optional[Union[ConfigChangedSince, ConfigChangedBecause]],
        "problems": List[Problem],
    },
)
