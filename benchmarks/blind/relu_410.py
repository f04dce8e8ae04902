# piece: relu
# truth: wrong
# function: relu
# mistake: the sign is returned where x is positive
# line: 15
# style: wordy, German comments
import numpy as np

def relu(x):
    # alles in ein Feld verwandeln
    werte = np.asarray(x, dtype=float)
    # wo ist der Wert positiv?
    positiv = werte > 0
    # sonst 0
    return np.where(positiv, np.sign(werte), 0.0)
