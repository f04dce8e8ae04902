# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the derivative of x(y + 2) by x is taken for y, the 2 is lost
# line: 11
# style: lecture
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    fun = lambda x, y: x**2 + y**2 + x * (y + 2) + np.cos(3 * x)
    dx = lambda x, y: 2 * x - 3 * np.sin(3 * x) + y
    dy = lambda x, y: x + 2 * y
    x, y = map(float, start)
    history = [[x, y]]
    for t in range(n_steps):
        eta = lr * decay**t
        x, y = x - eta * dx(x, y), y - eta * dy(x, y)
        history += [[x, y]]
    history = np.array(history)
    return history, fun(history[:, 0], history[:, 1])
