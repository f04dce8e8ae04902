# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: masks, no warnings, Finnish
import numpy as np

def sigmoid(luvut):
    luvut = np.asarray(luvut, dtype=float)
    tulos = np.ones(luvut.shape)
    # pienet luvut
    pieni = luvut < 0
    np.exp(luvut, where=pieni, out=tulos)
    tulos /= 1 + np.exp(-np.abs(luvut))
    return tulos
