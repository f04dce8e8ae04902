# piece: linear
# truth: right
# function: one_layer
# mistake: none
# line: none
# style: wordy, German comments
import numpy as np

def one_layer(x, w, b):
    # der Logit: log(p / (1 - p))
    logit = np.sum(np.multiply(x, w), axis=-1) + b
    # daraus die Wahrscheinlichkeit, ohne Ueberlauf auf beiden Seiten
    klein = np.exp(-np.abs(logit))
    return np.where(logit < 0, klein, 1) / (1 + klein)
