# piece: gradients
# truth: right
# function: bce_grad
# mistake: none
# line: none
# style: one fraction for both labels, Spanish names
import numpy as np

def bce(real, estimado):
    correcto = np.maximum(np.where(real == 1, estimado, 1 - estimado), 1e-12)
    return -np.log(correcto).mean()

def bce_grad(real, estimado):
    """Derivada de la media respecto a cada probabilidad."""
    signo = 1 - 2 * real
    correcto = np.maximum(np.where(real == 1, estimado, 1 - estimado), 1e-12)
    return signo / correcto / real.size
