# piece: layer
# truth: wrong
# function: layer
# mistake: the seed is set inside, every layer of a shape gets the same weights
# line: 10
# style: Spanish names
import numpy as np

def layer(entradas, salidas, activacion):
    np.random.seed(0)
    pesos = np.random.randn(entradas, salidas) * np.sqrt(2 / entradas)
    sesgo = np.zeros(salidas)
    return pesos, sesgo, activacion
