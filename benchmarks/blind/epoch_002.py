# piece: epoch
# truth: wrong
# function: epoch
# mistake: the learning rate is divided by the number of batches passed, it falls within the epoch
# line: 13
# style: torch, learning rate altered
import torch

def epoch(params, x, y, learning_rate, batch_size):
    order = torch.randperm(len(x))
    losses = []
    for k in range(len(x) // batch_size):
        rate = learning_rate / (k + 1)
        rows = order[k * batch_size:(k + 1) * batch_size]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows])
        loss.backward()
        with torch.no_grad():
            for W, b, h in params:
                W -= rate * W.grad
                b -= rate * b.grad
                W.grad.zero_()
                b.grad.zero_()
        losses.append(loss.item())
    return params, sum(losses) / len(losses)
