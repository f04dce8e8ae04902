# piece: descent
# truth: right
# function: descent
# style: textbook
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """x_{t+1} = x_t + eta_t (-grad f(x_t)),  eta_t = eta_0 d^t"""
    etas = lr * decay ** np.arange(steps)
    xs = [np.array(start, float)]
    for eta in etas:
        direction = -np.asarray(grad(xs[-1]))
        xs.append(xs[-1] + eta * direction)
    return np.array(xs)
