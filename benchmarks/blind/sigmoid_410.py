# piece: sigmoid
# truth: wrong
# function: sigmoide
# mistake: base 2 instead of e
# line: 13
# style: wordy, German comments
import numpy as np

def sigmoide(x):
    # Eingabe als Kommazahlen
    werte = np.asarray(x, dtype=np.float64)
    # Potenz mit negativem Exponenten
    potenz = np.exp2(-werte)
    # Kehrwert von 1 plus Potenz
    return 1.0/(1.0 + potenz)
