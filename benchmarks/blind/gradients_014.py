# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the inner derivative of log(1 - p) is forgotten, its sign is wrong
# line: 17
# style: Spanish names
import numpy as np

def bce(real, estimado):
    estimado = np.clip(estimado, 1e-12, 1 - 1e-12)
    return -np.mean(real * np.log(estimado) + (1 - real) * np.log(1 - estimado))

def bce_grad(real, estimado):
    n = len(real)
    estimado = np.clip(estimado, 1e-12, 1 - 1e-12)
    parte_uno = -real / estimado
    parte_cero = -(1 - real) / (1 - estimado)
    return (parte_uno + parte_cero) / n
