# piece: sigmoid
# truth: right
# function: sigmoid
# style: verbose
from numpy.typing import ArrayLike, NDArray
import numpy as np

def sigmoid(x: ArrayLike) -> NDArray[np.floating]:
    # die Funktion ist punktsymmetrisch um (0, 1/2), also reicht die Haelfte
    werte = np.asarray(x)
    if not np.issubdtype(werte.dtype, np.floating):
        werte = werte.astype(float)
    # immer e hoch etwas Negatives
    e = np.exp(-np.abs(werte))
    rechts = 1 / (1 + e)
    links = e * rechts
    return np.where(werte < 0, links, rechts)
