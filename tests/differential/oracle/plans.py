"""The plan files, and the variants of them in `plans.json`."""

import json
import pathlib

ROOT = pathlib.Path(__file__).parents[3]


def merged(file, changes):
    """Returns the file with values changed; None removes a key."""
    if not isinstance(changes, dict) or not isinstance(file, dict):
        return changes
    result = {**file, **{key: merged(file.get(key), change) for key, change in changes.items()}}
    return {key: value for key, value in result.items() if value is not None}


def read_json(path):
    return json.loads(path.read_text())


PLANS = {path.stem: read_json(path) for path in (ROOT / 'plans').glob('*.json') if 'schema' not in path.name}
for name, variant in read_json(ROOT / 'tests/differential/plans.json').items():
    PLANS[name] = merged(PLANS[variant['from']], variant['changes'])
