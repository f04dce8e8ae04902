# piece: sigmoid
# truth: right
# function: logistische_funktion
# style: german
import numpy as np

def logistische_funktion(x, steigung=1.0, mitte=0.0):
    # Ueberlauf von exp ist hier harmlos: 1/inf = 0
    with np.errstate(over="ignore"):
        return 1.0 / (1.0 + np.exp(-steigung * (np.asarray(x, float) - mitte)))
