"""JSON: a command's answer whole, as a contract (`render.payload`)."""

import json
import re

from cchc_cli.messages import UNSEEN, is_plain
from cchc_cli.render.payload import Payload, Rows, plain, plan_facts


def write(payload: Payload) -> bytes:
    """Write an answer as UTF-8 JSON: dates in ISO form, amounts in đồng, null where there is no value."""
    tables = payload.tables
    answer = {
        "plan": plan_facts(payload.plan) if payload.plan else None,
        "as_of": payload.as_of,
        "by": payload.by,
        **payload.facts,
        **(
            _table(tables)
            if isinstance(tables, Rows)
            else {"tables": {name: _table(rows) for name, rows in tables.items()}}
        ),
        "notes": payload.notes,
    }
    lines = json.dumps(answer, ensure_ascii=False, indent=2, default=plain).split("\n")
    return "".join(f"{line if is_plain(line) else _seen(line)}\n" for line in lines).encode()


def _seen(line: str) -> str:
    """Write what can't be seen in data as `\\u…`: they stay what they are."""
    return re.sub(UNSEEN, lambda found: json.dumps(found[0])[1:-1], line)


def _table(rows: Rows) -> dict[str, object]:
    return {
        "rows": [dict(zip(rows.keys, map(plain, values), strict=True)) for values in rows.values],
        "total": rows.total,
    }
