# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: NumPy logistic regression, plain Python loop, Spanish names
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def epoch(parametros, x, y, tasa, lote):
    pesos, sesgo, funcion = parametros[0]
    pesos, sesgo = pesos.copy(), sesgo.copy()
    orden = np.random.permutation(len(x))
    perdida = 0.0
    cuenta = 0
    for inicio in range(0, len(x) - lote + 1, lote):
        d_pesos = np.zeros_like(pesos)
        d_sesgo = np.zeros_like(sesgo)
        for i in orden[inicio:inicio + lote]:
            p = funcion(x[i] @ pesos + sesgo)
            perdida -= np.log(max(p[0] if y[i] == 1 else 1 - p[0], 1e-12))
            cuenta += 1
            d_pesos += np.outer(x[i], p - y[i]) / lote
            d_sesgo += (p - y[i]) / lote
        pesos -= tasa * d_pesos
        sesgo -= tasa * d_sesgo
    return [[pesos, sesgo, funcion]], perdida / cuenta
