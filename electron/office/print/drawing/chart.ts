import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { isRightToLeft } from '#shared/domain/languages.ts'
import { formatNumber } from '../formats.ts'
import type { ChartBlock, PaperLocale } from '../paper.ts'
import { printable } from '../printable.ts'
import { fontFamily } from '../text/fonts.ts'
import { textWidth } from '../text/measure-text.ts'
import { drawableLabels } from './chart-labels.ts'
import { accent, hairline, ink, muted } from './page-style.ts'

use([BarChart, GridComponent, LegendComponent, SVGRenderer])

/** Told apart on paper without colour too: from dark to light and back. */
const colours = [accent, '#d9a441', '#4f8f7a', '#a8bfdc', '#7a4a6d', '#9aa5b1']

// Without a page ECharts guesses how wide a label is, and cuts or misplaces it.
setPlatformAPI({
  measureText: (text, font) => {
    const size = parseFloat(/([\d.]+)px/.exec(font ?? '')?.[1] ?? '12')
    return { width: textWidth(text, size, /bold|[6-9]00/.test(font ?? '')) } as TextMetrics
  },
})

interface TextMetrics {
  width: number
}

/**
 * A chart as SVG that pdfmake draws as lines, `width` points wide. In Arabic the categories run from right to left.
 * Throws a RangeError when a series has not one value for each category.
 */
export function chartSvg(chart: ChartBlock, locale: PaperLocale, width: number): string {
  for (const { name, values } of chart.series) {
    if (values.length !== chart.categories.length) {
      throw new RangeError(`${values.length} values of ${name} for ${chart.categories.length} categories`)
    }
  }
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height: chart.height ?? 200 })
  try {
    drawing.setOption(option(chart, locale, (width * 0.86) / Math.max(1, chart.categories.length)))
    return drawableLabels(drawing.renderToSVGString())
  } finally {
    drawing.dispose()
  }
}

/** `labelWidth` is the room of one category: its name is broken into lines there, never left out. */
function option(chart: ChartBlock, locale: PaperLocale, labelWidth: number): EChartsCoreOption {
  const rightToLeft = isRightToLeft(locale.language)
  const stacked = chart.kind === 'stacked-bars'
  const several = chart.series.length > 1
  const figure = (value: number) => formatNumber(value, locale)
  const series = chart.series.map(({ name, values }, index) => ({
    type: 'bar',
    name: printable(name),
    data: values,
    ...(stacked ? { stack: 'all' } : {}),
    barMaxWidth: 34,
    itemStyle: { color: colours[index % colours.length] },
    label: {
      show: !stacked,
      position: 'top',
      fontSize: 7.5,
      color: ink,
      formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? figure(value) : ''),
    },
  }))
  const legend = chart.series.map(({ name }) => printable(name))
  return {
    animation: false,
    textStyle: { fontFamily, fontSize: 8, color: ink },
    grid: {
      left: 6,
      right: 6,
      top: several ? 30 : 18,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      show: several,
      data: rightToLeft ? legend.toReversed() : legend,
      top: 0,
      [rightToLeft ? 'right' : 'left']: 0,
      icon: 'rect',
      itemWidth: 9,
      itemHeight: 9,
      align: rightToLeft ? 'right' : 'left',
      textStyle: { fontSize: 8, color: ink },
    },
    xAxis: {
      type: 'category',
      data: chart.categories.map(printable),
      inverse: rightToLeft,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: muted, width: 0.7 } },
      axisLabel: { interval: 0, fontSize: 8, color: ink, lineHeight: 11, width: labelWidth, overflow: 'break' },
    },
    yAxis: {
      type: 'value',
      position: rightToLeft ? 'right' : 'left',
      splitLine: { lineStyle: { color: hairline, width: 0.5 } },
      axisLabel: { fontSize: 7.5, color: muted, formatter: figure },
    },
    // Bars side by side keep their order on an axis that is turned around.
    series: rightToLeft && !stacked ? series.toReversed() : series,
  }
}
