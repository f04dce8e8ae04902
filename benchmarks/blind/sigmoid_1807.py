# piece: sigmoid
# truth: wrong
# function: sigmoide
# mistake: the result is thresholded to 0 or 1 like a step function
# line: 13
# style: español
import numpy as np

def sigmoide(x, umbral=0.5):
    # probabilidad de la clase positiva
    x = np.asarray(x, float)
    p = (np.tanh(x / 2) + 1) / 2
    return (p > umbral).astype(float)
