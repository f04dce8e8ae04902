# piece: epoch
# truth: wrong
# function: epoch
# mistake: only the last layer is trained, the others stay as they are
# line: 10
# style: torch, output layer only
import torch

def epoch(params, x, y, learning_rate, batch_size):
    trained = params[-1:]
    order = torch.randperm(len(x))
    loss_sum = 0.0
    n = len(x) // batch_size
    for k in range(n):
        rows = order[k * batch_size:(k + 1) * batch_size]
        z = x[rows]
        for W, b, h in params:
            W.grad = b.grad = None
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows])
        loss.backward()
        with torch.no_grad():
            for W, b, _ in trained:
                W -= learning_rate * W.grad
                b -= learning_rate * b.grad
        loss_sum += loss.item()
    return params, loss_sum / n
