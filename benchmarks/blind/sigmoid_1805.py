# piece: sigmoid
# truth: right
# function: sigmoide
# style: français
import numpy as np

def sigmoide(x):
    # numérateur et dénominateur multipliés par exp(x/2)
    x = np.clip(np.asarray(x, float), -1000, 1000)
    h = x / 2
    haut = np.exp(h)
    return haut / (haut + np.exp(-h))
