# piece: epoch
# truth: right
# function: train_epoch
# mistake: none
# line: none
# style: typed
import numpy as np

Params = tuple[np.ndarray, float]

def train_epoch(params: Params, x: np.ndarray, y: np.ndarray, rng: np.random.Generator,
                batch_size: int | None = 10, lr: float = 0.3) -> tuple[Params, dict[str, float]]:
    w, b = params
    n = len(y)
    size = n if batch_size is None else min(batch_size, n)
    log: dict[str, list[float]] = {"loss": [], "accuracy": []}
    for rows in rng.permutation(n)[: n // size * size].reshape(n // size, size):
        z = x[rows] @ w + b
        p = 1 / (1 + np.exp(-z))
        safe = np.clip(p, 2.2e-16, 1 - 2.2e-16)
        t = y[rows]
        log["loss"].append(-np.mean(t * np.log(safe) + (1 - t) * np.log(1 - safe)))
        log["accuracy"].append(np.mean((p > 0.5) == t))
        w, b = w + lr * x[rows].T @ (t - p) / size, b + lr * np.mean(t - p)
    return (w, b), {k: float(np.mean(v)) for k, v in log.items()}
