# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: wordy, German comments, freely
import numpy as np

def sigmoid(eingabe, steigung=1.0):
    # Ganze Zahlen werden zu Gleitkommazahlen
    werte = steigung * np.asarray(eingabe, dtype=float)
    # exp nur mit nichtpositivem Argument: kein Ueberlauf
    klein = np.exp(np.minimum(werte, -werte))
    zaehler = np.where(werte > 0, 1.0, klein)
    return zaehler / (1.0 + klein)
