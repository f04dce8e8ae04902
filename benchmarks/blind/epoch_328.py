# piece: epoch
# truth: wrong
# function: epoch
# mistake: the sum of the batch losses is divided by the number of samples
# line: 22
# style: PyTorch, mean over samples
import torch

def epoch(params, x, y, learning_rate, batch_size):
    opt = torch.optim.SGD(params=[t for W, b, _ in params for t in (W, b)], lr=learning_rate)
    running_loss = 0.0
    n = len(x) // batch_size * batch_size
    for rows in torch.randperm(len(x))[:n].chunk(n // batch_size):
        opt.zero_grad(set_to_none=True)
        p = x[rows]
        for W, b, h in params:
            p = h(p @ W + b)
        loss = torch.nn.BCELoss(reduction="mean")(p.ravel(), y[rows])
        loss.backward()
        opt.step()
        running_loss += loss.item()
    return running_loss / n
