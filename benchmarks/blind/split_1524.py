# piece: split
# truth: right
# function: split
# style: chatbot
import numpy as np

def split(x, y, *, seed: int, share: float = 0.5) -> dict:
    """Mélange les paires, puis coupe la liste."""
    pairs = list(zip(x, y))
    np.random.RandomState(seed).shuffle(order := list(range(len(pairs))))
    cut = int(share * len(pairs))
    parts = {"train": order[:cut], "val": order[cut:]}
    return {k: (np.array([pairs[i][0] for i in v]), np.array([pairs[i][1] for i in v])) for k, v in parts.items()}
