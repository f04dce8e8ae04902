# piece: descent
# truth: wrong
# function: descent
# mistake: the decay multiplies the point (weight decay), not the rate
# line: 15
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    position = np.array(start, dtype=float)
    positions = [position]
    for number in range(steps):
        gradient = np.asarray(grad(position))
        # new position
        position = decay ** number * position - lr * gradient
        positions.append(position)
    return np.array(positions)
