# piece: bce
# truth: right
# function: bce
# style: chatbot
import numpy as np

def bce(y_pred: np.ndarray, y_true: np.ndarray) -> float:
    """Entropie croisée binaire (moyenne)."""
    y_pred = np.asarray(y_pred, dtype=float)
    if np.any((y_pred < 0) | (y_pred > 1)):
        raise ValueError("predictions must lie between 0 and 1")
    tiny = np.finfo(y_pred.dtype).eps
    table = np.stack([1 - y_pred, y_pred]).clip(tiny, 1 - tiny)
    picked = np.take_along_axis(table, np.asarray(y_true, dtype=int)[None], axis=0)
    return float(np.mean(-np.log(picked)))
