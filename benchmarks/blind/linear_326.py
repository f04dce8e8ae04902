# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added once for every input
# line: 16
# style: three loops, Spanish
import numpy as np

def linear(entradas, pesos, sesgo):
    n, d = entradas.shape
    salida = np.zeros((n, pesos.shape[1]))
    for i in range(n):
        for j in range(pesos.shape[1]):
            for k in range(d):
                # acumulamos producto y sesgo
                salida[i, j] += entradas[i, k] * pesos[k, j] + sesgo[j]
    return salida
