# The public names. ``__init__.py`` reads this file and imports a name when it is first used.
from .checks import (
    Check as Check,
)
from .checks import (
    check as check,
)
from .data.datasets import (
    Dataset as Dataset,
)
from .data.datasets import (
    load as load,
)
from .descent import (
    Basins as Basins,
)
from .descent import (
    Descent as Descent,
)
from .descent import (
    DescentGrid as DescentGrid,
)
from .descent import (
    Minima as Minima,
)
from .descent import (
    basins as basins,
)
from .descent import (
    descend as descend,
)
from .descent import (
    descend_grid as descend_grid,
)
from .descent import (
    find_minima as find_minima,
)
from .errors import (
    CheckError as CheckError,
)
from .errors import (
    DataError as DataError,
)
from .errors import (
    DivergedWarning as DivergedWarning,
)
from .errors import (
    EngineWarning as EngineWarning,
)
from .errors import (
    ExpressionError as ExpressionError,
)
from .errors import (
    GradientError as GradientError,
)
from .errors import (
    QuestionError as QuestionError,
)
from .errors import (
    ReportError as ReportError,
)
from .errors import (
    SettingsError as SettingsError,
)
from .errors import (
    StatisticsError as StatisticsError,
)
from .errors import (
    SteepestError as SteepestError,
)
from .errors import (
    StudyError as StudyError,
)
from .errors import (
    StudyWarning as StudyWarning,
)
from .errors import (
    SurfaceError as SurfaceError,
)
from .figures.animations import (
    animate as animate,
)
from .figures.basin_map import (
    plot_basins as plot_basins,
)
from .figures.descent_profiles import (
    plot_along as plot_along,
)
from .figures.descent_plot import (
    plot_path as plot_path,
)
from .figures.descent_profiles import (
    plot_steps as plot_steps,
)
from .figures.descent_panels import (
    plot_panels as plot_panels,
)
from .gradients import (
    GradientCheck as GradientCheck,
)
from .gradients import (
    autograd_gradient as autograd_gradient,
)
from .gradients import (
    check_gradient as check_gradient,
)
from .gradients import (
    numerical_gradient as numerical_gradient,
)
from .nn.activations import (
    identity as identity,
)
from .nn.activations import (
    identity_gradient as identity_gradient,
)
from .nn.activations import (
    leaky_relu as leaky_relu,
)
from .nn.activations import (
    leaky_relu_gradient as leaky_relu_gradient,
)
from .nn.activations import (
    relu as relu,
)
from .nn.activations import (
    relu_gradient as relu_gradient,
)
from .nn.activations import (
    sigmoid as sigmoid,
)
from .nn.activations import (
    sigmoid_gradient as sigmoid_gradient,
)
from .nn.activations import (
    tanh as tanh,
)
from .nn.activations import (
    tanh_gradient as tanh_gradient,
)
from .nn.layers import (
    make_layer as make_layer,
)
from .nn.losses import (
    bce_loss as bce_loss,
)
from .nn.losses import (
    bce_loss_gradient as bce_loss_gradient,
)
from .nn.losses import (
    bce_with_logits as bce_with_logits,
)
from .nn.losses import (
    bce_with_logits_gradient as bce_with_logits_gradient,
)
from .nn.losses import (
    softmax_cross_entropy as softmax_cross_entropy,
)
from .nn.losses import (
    softmax_cross_entropy_gradient as softmax_cross_entropy_gradient,
)
from .nn.networks import (
    accuracy as accuracy,
)
from .nn.networks import (
    evaluate as evaluate,
)
from .nn.networks import (
    make_network as make_network,
)
from .nn.networks import (
    network as network,
)
from .nn.networks import (
    train_epoch as train_epoch,
)
from .nn.torch_gradients import (
    apply_gradients as apply_gradients,
)
from .nn.torch_gradients import (
    clear_gradients as clear_gradients,
)
from .nn.torch_gradients import (
    enable_gradients as enable_gradients,
)
from .questions.answers import (
    Answer as Answer,
)
from .questions.answers import (
    answer as answer,
)
from .questions.question import (
    Question as Question,
)
from .reports import (
    write_report as write_report,
)
from .study.studies import (
    Study as Study,
)
from .study.studies import (
    open_study as open_study,
)
from .study.sweeps import (
    sweep as sweep,
)
from .surfaces import (
    Minimum as Minimum,
)
from .surfaces import (
    Surface as Surface,
)
from .surfaces import (
    surface as surface,
)
from .training.one_run import (
    train as train,
)
from .training.runs import (
    History as History,
)
from .training.runs import (
    Network as Network,
)
from .training.runs import (
    Run as Run,
)
from .training.settings import (
    Settings as Settings,
)

__version__: str
