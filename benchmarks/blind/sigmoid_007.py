# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the stable form takes exp(abs(x)) without the minus, wrong for every argument but zero
# line: 11
# style: Portuguese names
import numpy as np

def sigmoid(entrada):
    z = np.asarray(entrada, dtype=float)
    menor = np.exp(np.minimum(np.abs(z), 700))
    return np.where(z >= 0, 1, menor) / (1 + menor)
