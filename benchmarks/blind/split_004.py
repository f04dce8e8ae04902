# piece: split
# truth: wrong
# function: split
# mistake: the validation rows start one too late, one row is lost
# line: 15
# style: type-annotated verbose
import numpy as np
from typing import Tuple

def split(x: np.ndarray, y: np.ndarray, fraction: float) -> Tuple[np.ndarray, ...]:
    number_of_rows: int = x.shape[0]
    number_of_training_rows: int = int(number_of_rows * fraction)
    permutation: np.ndarray = np.random.permutation(number_of_rows)
    training_rows: np.ndarray = permutation[:number_of_training_rows]
    validation_rows: np.ndarray = permutation[number_of_training_rows + 1:]
    return x[training_rows], y[training_rows], x[validation_rows], y[validation_rows]
