# piece: descent
# truth: wrong
# function: minimize
# mistake: the second last point is returned as the end
# line: 16
# style: verbose
import numpy as np

def minimize(gradient, start, rate, iterations):
    rate_now, factor = rate
    history = [np.array(start, float)]
    for _ in range(iterations):
        history.append(history[-1] - rate_now * gradient(history[-1]))
        rate_now = rate_now * factor
    # the point reached
    return history[iterations - 1]
