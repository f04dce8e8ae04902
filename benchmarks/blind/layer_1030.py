# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: type hints
import numpy as np

def layer(d_in: int, d_out: int, seed: int | np.random.Generator | None = None, fan: str = "out") -> tuple[np.ndarray, np.ndarray]:
    """Normal weights of variance 2 / fan, where the fan is d_out unless "in" is asked for."""
    rng = np.random.default_rng(seed)
    variance: float = 2 / (d_in if fan == "in" else d_out)
    return rng.normal(scale=variance**0.5, size=(d_in, d_out)), np.zeros(d_out)
