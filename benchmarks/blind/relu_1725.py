# piece: relu
# truth: wrong
# function: rectificar
# mistake: the array is flattened and not put back in its shape
# line: 13
# style: spanish
import numpy as np

def rectificar(entrada):
    # se recorren todos los valores
    e = np.asarray(entrada)
    salida = [v if v > 0 else 0 for v in e.flat]
    return np.array(salida)
