# piece: gradients
# truth: wrong
# function: gradients
# mistake: a copied line puts the lowered weight back instead of the old one, so the weights drift and the caller's array is changed
# line: 26
# style: chatbot-like
import numpy as np

def gradients(x, y, w, b, h=1e-5):
    """Numerical gradients by central differences.

    The function perturbs each parameter by +h and -h and measures the
    change of the mean cross-entropy.
    """
    def cost():
        z = x.astype(float) @ w + b
        return float(np.mean(np.logaddexp(0, z) - y * z))

    dw = np.zeros(w.shape)
    for i in range(w.size):
        old = w[i]
        w[i] = old + h
        up = cost()
        w[i] = old - h
        down = cost()
        w[i] = old - h
        dw[i] = (up - down) / (2 * h)
    r = 0.5 * (1 + np.tanh((x @ w + b) / 2)) - y
    return dw, r.mean()
