#!/usr/bin/env python3
"""Reads targets, draws one comparison and fits one regression.

    policysearch targets --format csv --output targets.csv
    /usr/bin/python3 docs/scripts/targets.py targets.csv gdp_growth

Needs pandas and Matplotlib (Debian: python3-pandas python3-matplotlib). targets.parquet is read where pandas finds pyarrow or fastparquet.
"""
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd


def read(path):
    """The targets, a row each: codes as text, the figures as numbers."""
    if path.endswith(".parquet"):
        return pd.read_parquet(path)
    return pd.read_csv(path, encoding="utf-8-sig", dtype={"region_code": "string", "op": "string", "task_id": "string"})


def main():
    path, code = sys.argv[1], sys.argv[2]
    targets = read(path)
    # A region's own targets: what is stated of a park or a group has a scope. Where there are several a year, the first stands for it.
    chosen = targets[(targets["code"] == code) & (targets["scope"].fillna("") == "") & targets["year"].notna() & targets["region_code"].notna()]
    # 9 % and "doubled" do not stand on one axis: the most frequent unit is kept.
    chosen = chosen[chosen["standard_unit"] == chosen["standard_unit"].mode()[0]].drop_duplicates(["region_code", "year"])
    print(chosen[["region_code", "year", "op", "value", "unit", "quote", "task_id"]].to_string(index=False))

    # Labels are codes: Matplotlib's own fonts have no Chinese characters.
    names = chosen["region_code"] + " " + chosen["year"].astype(int).astype("string")
    plt.barh(names, chosen["standard_value"].astype(float))
    plt.xlabel(code)
    plt.tight_layout()
    plt.savefig(f"{code}.png", dpi=150)

    # How targets change with the years: value = a + b * year.
    b, a = np.polyfit(chosen["year"].astype(float), chosen["standard_value"].astype(float), 1)
    print(f"value = {a:.3f} + {b:.4f} * year   (n = {len(chosen)})")


if __name__ == "__main__":
    main()
