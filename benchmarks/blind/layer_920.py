# piece: layer
# truth: wrong
# function: layer
# mistake: the result is remembered for each pair of sizes, so two layers of the same sizes share one array
# line: 12
# style: type hints
import numpy as np

from functools import lru_cache


@lru_cache(maxsize=None)
def layer(d_in: int, d_out: int) -> tuple[np.ndarray, np.ndarray]:
    std: float = float(np.sqrt(2 / d_out))
    return np.random.normal(0.0, std, (d_in, d_out)), np.zeros(d_out)
