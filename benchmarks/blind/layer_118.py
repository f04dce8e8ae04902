# piece: layer
# truth: wrong
# function: layer
# mistake: the bias is an array of whole numbers, updates are cut off or refused
# line: 11
# style: integer bias, Croatian names
import numpy as np

def layer(ulaz, izlaz, activation):
    tezine = np.random.randn(ulaz, izlaz) / np.sqrt(0.5 * ulaz)
    pomak = np.zeros(izlaz, dtype=int)
    return tezine, pomak, activation
