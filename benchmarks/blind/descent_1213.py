# piece: descent
# truth: right
# function: run_descent
# mistake: none
# line: none
# style: chatbot-like with docstring, different order
import numpy as np

def run_descent(n, lr=0.1, d=1.0, p0=(3.0, 2.0)):
    """path with n + 1 rows and the value at each row"""
    f = lambda a, b: a**2 + b**2 + a*(b + 2) + np.cos(3*a)
    hist = [tuple(p0)]
    for i in range(n):
        a, b = hist[i]
        s = lr * d**i
        hist.append((a - s*(2*a - 3*np.sin(3*a) + b + 2), b - s*(a + 2*b)))
    return np.array(hist, dtype=float), np.array([f(*h) for h in hist])
