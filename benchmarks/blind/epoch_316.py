# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: NumPy, any depth, in place
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    order = iter(np.random.permutation(len(x)).tolist())
    for batch in zip(*[order] * batch_size):
        batch = list(batch)
        values = [x[batch]]
        for W, b, h in params:
            values.append(h(values[-1] @ W + b))
        delta = (values.pop() - y[batch][:, None]) / batch_size
        for W, b, h in params[::-1]:
            below = values.pop()
            send = (delta @ W.T) * (below > 0)
            W -= learning_rate * below.T @ delta
            b -= learning_rate * delta.sum(axis=0)
            delta = send
