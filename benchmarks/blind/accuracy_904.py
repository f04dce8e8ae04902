# piece: accuracy
# truth: right
# function: confusion_accuracy
# mistake: none
# line: none
# style: type hints
import numpy as np

def confusion_accuracy(y: np.ndarray, y_hat: np.ndarray) -> tuple[float, np.ndarray]:
    table: np.ndarray = np.zeros((2, 2), dtype=int)
    np.add.at(table, ((y > 0.5).astype(int), (y_hat > 0.5).astype(int)), 1)
    return float(np.trace(table) / table.sum()), table
