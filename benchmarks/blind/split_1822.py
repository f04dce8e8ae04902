# piece: split
# truth: wrong
# function: dividir
# mistake: by indices: the training rows stay in the validation part
# line: 12
# style: español
import numpy as np

def dividir(x, y, indices):
    # filas dadas para entrenar, el resto para validar
    resto = np.ones(len(y), dtype=bool)
    resto[indices] = True
    return x[indices], y[indices], x[resto], y[resto]
