# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: nditer with helper, Portuguese
import numpy as np

def relu(x):
    # percorre todos os elementos
    entrada = np.asarray(x)
    saida = np.empty_like(entrada)
    for origem, destino in np.nditer([entrada, saida], [], [["readonly"], ["writeonly"]]) if entrada.size else []:
        destino[...] = origem if origem > 0 else 0
    return saida
