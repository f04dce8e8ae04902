# piece: accuracy
# truth: right
# function: hit_rate
# style: verbose
import numpy as np


def hit_rate(scores, labels, threshold=0.5):
    # Treffer: |Label - Wahrscheinlichkeit| kleiner als 1/2
    labels = np.asarray(labels, dtype=float)
    scores = np.asarray(scores, dtype=float)
    missed = np.flatnonzero(np.abs(labels - scores) > threshold)
    return 1.0 - missed.size / labels.size
