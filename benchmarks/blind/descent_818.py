# piece: descent
# truth: wrong
# function: descent
# mistake: the loop ends as soon as the value rises, so the path can be shorter than asked for
# line: 33
# style: chatbot
import math

def descent(x, y, eta, steps, decay=1.0):
    """
    Perform gradient descent on f(x, y) = x^2 + y^2 + x(y + 2) + cos(3x).

    Returns the list of points and the list of function values, both of
    length steps + 1.
    """
    def f(x, y):
        return x ** 2 + y ** 2 + x * (y + 2) + math.cos(3 * x)

    points = [(x, y)]
    values = [f(x, y)]
    for t in range(steps):
        # Current learning rate
        lr = eta * decay ** t
        # Partial derivatives
        dx = 2 * x - 3 * math.sin(3 * x) + y + 2
        dy = x + 2 * y
        # Simultaneous update
        x, y = x - lr * dx, y - lr * dy
        points.append((x, y))
        values.append(f(x, y))
        # Stop when no further progress is made
        if values[-1] > values[-2]:
            break
    return points, values
