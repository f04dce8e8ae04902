# piece: descent
# truth: right
# function: descent
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    def visit(point, rate, left):
        # recursion in place of a loop
        if left == 0:
            return [point]
        following = point - rate * np.asarray(grad(point))
        return [point] + visit(following, rate * decay, left - 1)
    return np.array(visit(np.array(start, dtype=float), lr, steps))
