# piece: descent
# truth: wrong
# function: optimise
# mistake: the decay is applied every second step because of the integer division in the exponent
# line: 16
# style: chatbot
import numpy as np

def optimise(gradient, initial, iterations, rate, decay=1.0):
    """
    Plain gradient descent; the rate of step t is rate * decay**t.
    """
    x = np.array(initial, dtype=float)
    xs = [x]
    for t in range(iterations):
        factor = decay ** (t // 2)
        x = x - rate * factor * np.asarray(gradient(x))
        xs.append(x)
    return np.array(xs)
