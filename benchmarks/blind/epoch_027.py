# piece: epoch
# truth: wrong
# function: epoch
# mistake: the batches overlap by one row
# line: 13
# style: torch, index arithmetic
import torch

def epoch(params, x, y, learning_rate, batch_size):
    order = torch.randperm(len(x))
    losses = []
    for k in range(len(x) // batch_size):
        start = max(k * batch_size - k, 0)
        rows = order[start:start + batch_size]
        z = x[rows]
        for W, b, h in params:
            z = h(torch.matmul(z, W) + b)
        loss = torch.nn.BCELoss()(z.reshape(-1), y[rows])
        loss.backward()
        for W, b, _ in params:
            W.data -= learning_rate * W.grad
            b.data -= learning_rate * b.grad
            W.grad.zero_()
            b.grad.zero_()
        losses.append(loss.detach())
    return torch.stack(losses).mean()
